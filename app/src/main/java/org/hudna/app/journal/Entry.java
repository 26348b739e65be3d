package org.hudna.app.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.assessment.StepEnd;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Role;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.matching.Judgement;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;

/**
 * All that can happen. What happened is never changed: a correction, a withdrawal, a word taken back is another entry.
 *
 * <p>Who did it and when stands in the {@link Stamp}. Names of types and components are part of the written form: a test holds them.
 */
public sealed interface Entry {

    /** What came in, and who works on it. */
    sealed interface OfIntake extends Entry {}

    /** A report as it came; its id is the hash of the bytes. */
    record ReportReceived(Channel channel, Declared declared, Bytes bytes) implements OfIntake {}

    /** Who sent it: an entry of its own, so that it can be erased and the report stay. */
    record SenderNoted(SenderNote note) implements OfIntake {}

    /** {@code report} belongs to {@code to}, which came before it or with it. */
    record ReportsLinked(ReportId report, ReportId to, Link how) implements OfIntake {}

    /** How one report belongs to another. */
    enum Link {
        /** It came with it: an attachment of a submission, a part of a message. */
        PART_OF,
        /** It says that it is the same submission, and says something else: whoever works on either has to look at both. */
        CHANGES
    }

    /** Somebody works on a report, so that nobody else begins; the first who took it has it until it is released. */
    record ReportTaken(ReportId report) implements OfIntake {}

    /** Whoever had it no longer works on it. */
    record ReportReleased(ReportId report) implements OfIntake {}

    /** Nothing more is to be done with it. */
    record ReportClosed(ReportId report, Closing how, String why) implements OfIntake {}

    /** It waits again. */
    record ReportReopened(ReportId report, String why) implements OfIntake {}

    /** What a closed report came to. */
    enum Closing { CLAIMS_MADE, NOTHING_IN_IT, SAME_AS_ANOTHER, UNREADABLE }

    /** One source's words, and what machines and people make of them. */
    sealed interface OfClaims extends Entry {}

    /** A person accepted it, or a signed mapping made it. */
    record ClaimMade(Claim claim, Optional<ReportId> report) implements OfClaims {}

    /** {@code claim} takes the place of {@code instead}, which stays readable. */
    record ClaimCorrected(ClaimId instead, Claim claim, String why) implements OfClaims {}

    /** It no longer counts. */
    record ClaimWithdrawn(ClaimId claim, String why) implements OfClaims {}

    /** A person's word on two claims. */
    record Judged(Judgement judgement) implements OfClaims {}

    /** What matching learned, as {@code Weights} writes it, and from how many claims. */
    record WeightsLearned(String weights, int claims) implements OfClaims {}

    /** What matching found: each claim named is from now on in the incident named, and an incident that has no claim left is no more. */
    record Gathered(List<Group> groups, String by) implements OfClaims {
        public Gathered { groups = List.copyOf(groups); }
    }

    /** An incident and all its claims. */
    record Group(EventId incident, List<ClaimId> claims) {
        public Group { claims = List.copyOf(claims); }
    }

    /** A person's decision on an incident. */
    record Decided(Decision decision) implements OfClaims {}

    /** What the program goes by. */
    sealed interface OfLaw extends Entry {}

    /** The files of an agreement's folder, as they stand from now on. */
    record TermsAdopted(String agreement, Map<String, String> files, String why) implements OfLaw {
        public TermsAdopted { files = Map.copyOf(files); }
    }

    /** A gazetteer, whole, as it stands from now on. */
    record PlacesAdopted(String list, Declared declared, Bytes bytes) implements OfLaw {}

    /** The text of a mapping that a person signed. */
    record MappingAdopted(String mapping, String text) implements OfLaw {}

    /** A form that people in the field fill in: the workbook as it was handed in. */
    record FormAdopted(String form, Bytes xlsForm) implements OfLaw {}

    /**
     * Incidents put anew to the terms, places and memberships as they stand: what follows from a change of law comes in portions, so that nobody
     * waits for all of it.
     *
     * @param because the number of the entry that changed the law
     */
    record Reassessed(long because, List<EventId> incidents) implements OfLaw {
        public Reassessed { incidents = List.copyOf(incidents); }
    }

    /** Who may come in, by which door. */
    sealed interface OfPeople extends Entry {}

    /**
     * Somebody is asked in; the link is good once, until it expires. {@code link} is the SHA-256 of its secret, {@code expiresAt} seconds since 1970
     * UTC.
     *
     * @param names in languages in which it is written otherwise than {@code name}
     */
    record Invited(String person, String name, Set<Role> roles, Optional<ActorId> party, String link, long expiresAt, Map<Lang, String> names)
        implements OfPeople {
        public Invited {
            roles = Set.copyOf(roles);
            names = Map.copyOf(names);
        }

        public Invited(String person, String name, Set<Role> roles, Optional<ActorId> party, String link, long expiresAt) {
            this(person, name, roles, party, link, expiresAt, Map.of());
        }
    }

    /** The link was used; from now on there is an account. */
    record Joined(String person) implements OfPeople {}

    /** A way to sign in, as whoever checks it wrote it. */
    record CredentialAdded(String person, String credential, Credential kind, String label, String content) implements OfPeople {}

    /** A passkey that was used, with its new count. */
    record CredentialUsed(String person, String credential, String content) implements OfPeople {}

    /** It opens nothing any more. */
    record CredentialRemoved(String person, String credential, String why) implements OfPeople {}

    /** What a credential is. */
    enum Credential { PASSKEY, PASSWORD, TOTP }

    /** These roles and no others, from now on. */
    record RolesGiven(String person, Set<Role> roles, Optional<ActorId> party, String why) implements OfPeople {
        public RolesGiven { roles = Set.copyOf(roles); }
    }

    /** The account opens nothing until it is restored. */
    record Suspended(String person, String why) implements OfPeople {}

    /** It opens again. */
    record Restored(String person, String why) implements OfPeople {}

    /** Somebody lost the way in; two others must agree. {@code link} as in {@link Invited}. */
    record RecoveryAsked(String person, String recovery, String why) implements OfPeople {}

    /** One who agrees; the second gives the link. */
    record RecoveryApproved(String recovery, String link, long expiresAt) implements OfPeople {}

    /** The link was used; older credentials are void. */
    record Recovered(String person, String recovery) implements OfPeople {}

    /** A program may come in. {@code secret} is the SHA-256 of the token. */
    record TokenIssued(String token, String label, Set<Role> roles, String secret, Optional<Long> expiresAt) implements OfPeople {
        public TokenIssued { roles = Set.copyOf(roles); }
    }

    /** It opens nothing any more. */
    record TokenRevoked(String token, String why) implements OfPeople {}

    /** What goes out. */
    sealed interface OfBulletins extends Entry {}

    /**
     * A bulletin goes out. Its text is nowhere: it is what follows from all entries up to the cut-off.
     *
     * @param number from 1, without gaps
     * @param first its first day, ISO 8601, in the agreement's zone; {@code last} its last
     * @param editions for whom
     * @param cutOff the number of the last entry that counts
     * @param corrects the number of the one of the same days before it
     * @param why what is corrected; empty where nothing is
     */
    record BulletinPublished(long number, String first, String last, Set<Edition> editions, long cutOff, Optional<Long> corrects, String why)
        implements OfBulletins {
        public BulletinPublished { editions = Set.copyOf(editions); }
    }

    /** The watch itself: who handed it to whom, and whether the parties' lines answer. */
    sealed interface OfWatch extends Entry {}

    /**
     * Whoever has the watch gives it to the next, with what the next must know.
     *
     * @param to the name-code of whoever is to take it; empty for whoever comes
     */
    record WatchHandedOver(Optional<String> to, String note) implements OfWatch {}

    /** Somebody took it, and has read what was written. @param handover the number of the entry by which it was handed over */
    record WatchTaken(long handover) implements OfWatch {}

    /** A party's line was tried. */
    record LineChecked(ActorId party, Line line, Answered answered, String note) implements OfWatch {}

    /** By what a party is reached. */
    enum Line { VOICE, SECURE_VOICE, MESSENGER, RADIO, FAX, FACE_TO_FACE }

    /** What came of trying a line. */
    enum Answered { ANSWERED, LATE, NO_ANSWER, REFUSED, LINE_DOWN }

    /**
     * Somebody says what became of a step that a procedure wants after an incident.
     *
     * @param agreement whose procedure it is
     * @param step its id within the procedure
     */
    record StepTold(EventId incident, String agreement, String procedure, String step, StepEnd end, String note) implements OfWatch {}

    /** What was told of a step no longer counts. @param told the number of the entry that told it */
    record StepTakenBack(long told, String why) implements OfWatch {}

    /** Who looked at what, and what is to be forgotten. */
    sealed interface OfTrust extends Entry {}

    /** Somebody looked at what is kept from view, and said why. */
    record Looked(Kept what, String id, String why) implements OfTrust {}

    /** What is shown on stating a reason only. */
    enum Kept { POSITION, SENDER }

    /** Somebody asks that entries be erased, by their numbers. {@code erasure} and {@code basis} are codes, as the ledger's acts bear them. */
    record ErasureAsked(String erasure, List<Long> entries, String basis, String why) implements OfTrust {
        public ErasureAsked { entries = List.copyOf(entries); }
    }

    /** Another person agrees; when two others than the one who asked do, it is done. */
    record ErasureApproved(String erasure) implements OfTrust {}

    /** Entries that must not be erased until the hold is released; where there are none, all. {@code hold} is a code. */
    record HoldAsked(String hold, List<Long> entries, String why) implements OfTrust {
        public HoldAsked { entries = List.copyOf(entries); }
    }

    /** The hold is no more. */
    record HoldLifted(String hold, String why) implements OfTrust {}
}
