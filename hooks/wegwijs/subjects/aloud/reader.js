// Reads sentences one by one with the voices of the device: a pause begins the sentence again, which every browser can.
/** @import {Sentence} from "./sentences.js" */

const SLOWER = 0.7; // of the usual pace

/** @typedef {"idle" | "reading" | "paused" | "failed"} State */
/** @typedef {(language: string) => SpeechSynthesisVoice | undefined} VoiceOf */

export class Reader {
  /** @type {Sentence[]} */ queue = [];
  at = 0;
  slow = false;
  /** @type {SpeechSynthesisUtterance | null} */ saying = null; // kept: some browsers forget what nothing holds, and never end it

  // `show` is told what is read now, null for nothing; `tell` what the reader does.
  /** @param {VoiceOf} voiceOf @param {(sentence: Sentence | null) => void} show @param {(state: State) => void} tell */
  constructor(voiceOf, show, tell) {
    this.voiceOf = voiceOf;
    this.show = show;
    this.tell = tell;
  }

  // What no voice of the device can say is left out.
  /** @param {Sentence[]} sentences */
  start(sentences) {
    this.queue = sentences.filter(({ language }) => this.voiceOf(language));
    this.at = 0;
    this.goOn();
  }

  goOn() {
    this.hush();
    this.tell("reading");
    this.say();
  }

  say() {
    const sentence = this.queue[this.at];
    const voice = sentence && this.voiceOf(sentence.language);
    if (!voice) { this.stop(); return; }
    const said = Object.assign(new SpeechSynthesisUtterance(sentence.text), { voice, lang: voice.lang, rate: this.slow ? SLOWER : 1 });
    said.onend = () => { if (said === this.saying) { this.at += 1; this.say(); } };
    said.onerror = () => { if (said === this.saying) this.stop("failed"); };
    this.saying = said;
    this.show(sentence);
    speechSynthesis.speak(said);
  }

  // Not a word more, and nothing follows on it.
  hush() {
    this.saying = null;
    speechSynthesis.cancel();
  }

  pause() {
    this.hush();
    this.tell("paused");
  }

  /** @param {State} state */
  stop(state = "idle") {
    this.hush();
    this.show(null);
    this.tell(state);
  }

  /** @param {boolean} slow */
  pace(slow) {
    this.slow = slow;
    if (this.saying) this.goOn();
  }
}
