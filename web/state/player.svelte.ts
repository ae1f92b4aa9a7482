/** Milliseconds a month stays on the map. */
export const speeds = { slow: 700, normal: 300, fast: 110 } as const;
export type Speed = keyof typeof speeds;

/** Plays the months one after the other: `advance` shows the next one and returns false at the end. */
export class Player {
  #playing = $state.raw(false);
  #speed = $state.raw<Speed>('normal');
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(private readonly advance: () => boolean) {}

  get playing(): boolean {
    return this.#playing;
  }
  get speed(): Speed {
    return this.#speed;
  }

  setSpeed(speed: Speed): void {
    this.#speed = speed;
    if (this.#playing) this.#run();
  }

  play(): void {
    this.#playing = true;
    this.#run();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#playing = false;
  }

  #run(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      if (!this.advance()) this.stop();
    }, speeds[this.#speed]);
  }
}
