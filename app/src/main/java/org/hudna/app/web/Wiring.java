package org.hudna.app.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Spring Security, set up by hand: what stands before every request. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Wiring {

    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String NOTHING_OF_THE_DEVICE = "geolocation=(), camera=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    @Autowired Wiring() {}

    @Bean SecurityFilterChain everything(HttpSecurity http, Doors doors) throws Exception {
        http.securityContext(context -> context.requireExplicitSave(true));
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        http.anonymous(anonymous -> anonymous.disable());
        http.csrf(csrf -> csrf.ignoringRequestMatchers(Callers::bringsToken));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)).frameOptions(frame -> frame.deny())
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)).permissionsPolicyHeader(permissions -> permissions.policy(NOTHING_OF_THE_DEVICE))
            .crossOriginOpenerPolicy(policy -> policy.policy(org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
            .crossOriginResourcePolicy(policy -> policy.policy(org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.SAME_ORIGIN)));
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.webAuthn(passkeys -> passkeys.rpName("Hudna").rpId(URI.create(doors.origin()).getHost()).allowedOrigins(doors.origin()).disableDefaultRegistrationPage(true));
        return http.build();
    }

    /** Whom a passkey may let in: whoever has an account that opens. */
    @Bean UserDetailsService people(Doors doors) {
        return name -> doors.room().admitting().people().find(name).filter(person -> person.isActive()).map(person -> User.withUsername(name).password("").authorities(new String[0]).build())
            .orElseThrow(() -> new UsernameNotFoundException(""));
    }

    @Bean Passkeys passkeys(Doors doors) { return new Passkeys(doors.room()); }
}
