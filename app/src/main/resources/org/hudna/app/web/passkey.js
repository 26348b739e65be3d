// Passkeys: the browser's own dialogue, between two questions to the server.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const ask = async (path, csrf, body) => {
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': csrf }, body: body ? JSON.stringify(body) : undefined });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};
const wrong = () => { document.getElementById('passkey-wrong').hidden = false; };

const signIn = async csrf => {
  const options = await ask('/webauthn/authenticate/options', csrf);
  options.challenge = bytes(options.challenge);
  options.allowCredentials = (options.allowCredentials || []).map(one => ({ ...one, id: bytes(one.id) }));
  const key = await navigator.credentials.get({ publicKey: options });
  const r = key.response;
  await ask('/login/webauthn', csrf, {
    id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: key.getClientExtensionResults(), authenticatorAttachment: key.authenticatorAttachment,
    response: { authenticatorData: text(r.authenticatorData), clientDataJSON: text(r.clientDataJSON), signature: text(r.signature), userHandle: r.userHandle ? text(r.userHandle) : undefined },
  });
  location.assign('/');
};

const add = async (csrf, label) => {
  const options = await ask('/webauthn/register/options', csrf);
  options.challenge = bytes(options.challenge);
  options.user.id = bytes(options.user.id);
  options.excludeCredentials = (options.excludeCredentials || []).map(one => ({ ...one, id: bytes(one.id) }));
  const key = await navigator.credentials.create({ publicKey: options });
  await ask('/webauthn/register', csrf, { publicKey: { label, credential: {
    id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: key.getClientExtensionResults(), authenticatorAttachment: key.authenticatorAttachment,
    response: { attestationObject: text(key.response.attestationObject), clientDataJSON: text(key.response.clientDataJSON), transports: key.response.getTransports() },
  } } });
  location.reload();
};

if (window.PublicKeyCredential) {
  document.documentElement.classList.add('can');
  const one = document.getElementById('passkey'), other = document.getElementById('new-passkey');
  if (one) one.addEventListener('click', () => signIn(one.dataset.csrf).catch(wrong));
  if (other) other.addEventListener('click', () => add(other.dataset.csrf, other.dataset.label).catch(wrong));
}
