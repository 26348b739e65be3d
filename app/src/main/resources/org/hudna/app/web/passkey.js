// Passkeys: the browser's own dialogue, between a question and an answer of the server.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const ask = async (path, form, body) => {
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': form }, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.status === 204 ? null : answer.json();
};
const known = keys => (keys || []).map(one => ({ ...one, id: bytes(one.id) }));
const told = (key, response) => ({
  id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: key.getClientExtensionResults(), authenticatorAttachment: key.authenticatorAttachment || undefined, response,
});

const signIn = async form => {
  const options = await ask('/passkey/question', form);
  const key = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) } });
  const r = key.response;
  await ask('/passkey/sign-in', form, told(key, {
    authenticatorData: text(r.authenticatorData), clientDataJSON: text(r.clientDataJSON), signature: text(r.signature), userHandle: r.userHandle ? text(r.userHandle) : undefined,
  }));
  location.assign('/');
};

const add = async form => {
  const label = document.getElementById('label').value;
  const options = await ask('/passkey/new-question', form);
  const key = await navigator.credentials.create({ publicKey: {
    ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: known(options.excludeCredentials),
  } });
  await ask('/passkey/new?label=' + encodeURIComponent(label), form, told(key, {
    attestationObject: text(key.response.attestationObject), clientDataJSON: text(key.response.clientDataJSON), transports: key.response.getTransports(),
  }));
  location.assign('/ways');
};

if (window.PublicKeyCredential) {
  document.documentElement.classList.add('can');
  const act = (id, does) => {
    const button = document.getElementById(id);
    if (button) button.addEventListener('click', () => {
      document.getElementById('passkey-wrong').hidden = true;
      does(button.dataset.form).catch(() => { document.getElementById('passkey-wrong').hidden = false; });
    });
  };
  act('passkey', signIn);
  act('new-passkey', add);
}
