// A device that speaks: it keeps what it was asked to say in `spoken`, and says it when a test calls `finish()`.
const voices = __VOICES__.map(([lang, localService]) => ({ lang, localService, name: lang }));
window.spoken = [];
window.cancelled = 0;
let saying = null;
class Utterance {
  constructor(text) { this.text = text; }
}
const speech = {
  getVoices: () => voices,
  speak(said) {
    saying = said;
    window.spoken.push({ text: said.text, lang: said.lang, rate: said.rate, local: said.voice.localService });
  },
  cancel() {
    window.cancelled += 1;
    const old = saying;
    saying = null;
    old?.onerror?.({ error: "canceled" }); // as browsers do
  },
};
window.finish = () => { const old = saying; saying = null; old?.onend?.({}); };
window.fail = () => { const old = saying; saying = null; old?.onerror?.({ error: "synthesis-failed" }); };
Object.defineProperty(window, "speechSynthesis", { value: speech });
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
