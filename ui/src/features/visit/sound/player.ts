// Plays a recording. The core reads the sealed sound and hands it out in stretches; the page holds the
// one that is heard and the next, and forgets both when it stops.

import { ask } from "~/api/ask";

const STRETCH_MS = 10_000;

/** Where the player is. */
export interface Playing {
  readonly playing: boolean;
  readonly atMs: number;
  readonly rate: number;
  readonly failed: boolean;
}

/** A player of one recording. */
export class Player {
  readonly #id: string;
  readonly #lengthMs: number;
  readonly #listeners = new Set<() => void>();
  #state: Playing = { playing: false, atMs: 0, rate: 1, failed: false };
  #sound: AudioContext | null = null;
  #sources: AudioBufferSourceNode[] = [];
  /** Counts the beginnings: what an older one asked for is not played. */
  #run = 0;
  #frame = 0;
  /** Where in the recording and when, on the clock of the sound, playing began. */
  #from = { ms: 0, at: 0 };

  constructor(id: string, lengthMs: number) {
    this.#id = id;
    this.#lengthMs = lengthMs;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly look = () => this.#state;

  /** Plays from a place, or goes on where it is. */
  play(fromMs = this.#state.atMs): void {
    this.#quiet();
    const run = ++this.#run;
    const sound = (this.#sound ??= new AudioContext());
    const start = fromMs >= this.#lengthMs ? 0 : Math.max(0, fromMs);
    this.#from = { ms: start, at: sound.currentTime };
    this.#set({ playing: true, atMs: start, failed: false });
    void sound.resume();
    void this.#feed(run, sound, start);
    this.#tick();
  }

  /** Stops where it is. */
  pause(): void {
    this.#run++;
    this.#quiet();
    this.#set({ playing: false });
  }

  /** Plays or pauses. */
  toggle(): void {
    if (this.#state.playing) this.pause();
    else this.play();
  }

  /** Goes to a place. */
  seek(ms: number): void {
    if (this.#state.playing) this.play(ms);
    else this.#set({ atMs: Math.min(Math.max(0, ms), this.#lengthMs) });
  }

  /** How fast. */
  setRate(rate: number): void {
    this.#set({ rate });
    if (this.#state.playing) this.play();
  }

  /** Lets go of everything. */
  close(): void {
    this.pause();
    void this.#sound?.close();
    this.#sound = null;
  }

  async #feed(run: number, sound: AudioContext, startMs: number): Promise<void> {
    let when = sound.currentTime;
    for (let at = startMs; at < this.#lengthMs; at += STRETCH_MS) {
      const buffer = await this.#stretch(sound, at).catch(() => null);
      if (run !== this.#run) return;
      if (!buffer) {
        this.pause();
        this.#set({ failed: true });
        return;
      }
      if (at === startMs) {
        when = sound.currentTime;
        this.#from = { ms: startMs, at: when };
      }
      const source = new AudioBufferSourceNode(sound, { buffer, playbackRate: this.#state.rate });
      source.connect(sound.destination);
      source.start(when);
      this.#sources.push(source);
      when += buffer.duration / this.#state.rate;
      // The next stretch is asked for while this one is heard.
      await until(sound, when - 4 / this.#state.rate, () => run !== this.#run);
      if (run !== this.#run) return;
    }
  }

  async #stretch(sound: AudioContext, fromMs: number): Promise<AudioBuffer> {
    const { rate, samples } = await ask("recording_play", { id: this.#id, from_ms: Math.round(fromMs), length_ms: STRETCH_MS });
    const bytes = Uint8Array.from(atob(samples), (letter) => letter.charCodeAt(0));
    const whole = new Int16Array(bytes.buffer, 0, Math.floor(bytes.length / 2));
    const buffer = sound.createBuffer(1, Math.max(1, whole.length), rate);
    buffer.copyToChannel(
      Float32Array.from(whole, (sample) => sample / 32_768),
      0,
    );
    return buffer;
  }

  #tick = (): void => {
    const sound = this.#sound;
    if (!this.#state.playing || !sound) return;
    const atMs = this.#from.ms + (sound.currentTime - this.#from.at) * 1000 * this.#state.rate;
    if (atMs >= this.#lengthMs) {
      this.pause();
      this.#set({ atMs: this.#lengthMs });
      return;
    }
    if (Math.abs(atMs - this.#state.atMs) > 80) this.#set({ atMs: Math.max(this.#from.ms, atMs) });
    this.#frame = window.requestAnimationFrame(this.#tick);
  };

  #quiet(): void {
    window.cancelAnimationFrame(this.#frame);
    for (const source of this.#sources) source.disconnect();
    this.#sources = [];
  }

  #set(part: Partial<Playing>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** Waits until the clock of the sound says so, or nobody wants it any more. */
function until(sound: AudioContext, when: number, over: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => (over() || sound.currentTime >= when ? resolve() : void window.setTimeout(look, 200));
    look();
  });
}
