// The buttons that read aloud, shown where the device has a voice for them: one of its own, for others send what they read to
// another host. What reads is fetched when one is pressed.
const { classList, lang } = document.documentElement;

/** @type {(language: string) => SpeechSynthesisVoice | undefined} */
const voiceOf = (language) => speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.split(/[-_]/)[0].toLowerCase() === language);

function look() {
  classList.toggle("voice", Boolean(voiceOf(lang)));
  classList.toggle("dutch-voice", Boolean(voiceOf("nl")));
}

speechSynthesis.onvoiceschanged = look;
look();
document.addEventListener("click", async ({ target }) => {
  const button = /** @type {Element} */ (target).closest("button[data-aloud]");
  if (button) (await import("./aloud.js")).press(button, voiceOf);
});
