// A link whose # a mail program rewrote leads here: it is read again and opened as it was meant.

const MOST = 4; // times that programs on the way wrote a % as %25

/** @type {(address: string) => string | null} */
function meant(address) {
  let plain = address;
  for (let time = 0; time < MOST; time += 1) plain = plain.replaceAll("%25", "%");
  const [, page, fragment] = /^([^#?]*?)\/?(?:%23|#)(w\d+\.[0-9a-z]+\..*)$/i.exec(plain) ?? [];
  return fragment ? `${page}/#${fragment}` : null;
}

const target = meant(location.href.slice(location.origin.length));
if (target) location.replace(location.origin + target);
