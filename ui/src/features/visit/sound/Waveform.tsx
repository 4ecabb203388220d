// The waveform: where it is loud, where the player is, and a way to go elsewhere.

import { Slider, SliderThumb, SliderTrack } from "react-aria-components";
import type { RecordingShown } from "~/api/generated/types";
import { useWords } from "~/words";
import styles from "./sound.module.css";
import { clock } from "./time";

const BARS = 160;
const HEIGHT = 40;

interface WaveformProps {
  recording: RecordingShown;
  atMs: number;
  onSeek: (ms: number) => void;
}

/** The waveform of a recording. */
export function Waveform({ recording, atMs, onSeek }: WaveformProps) {
  const { sound } = useWords();
  const bars = fewer(recording.peaks);
  // A quiet talk fills the height as a loud one does; noise alone stays low.
  const loudest = Math.max(48, ...bars);
  const heard = (atMs / Math.max(1, recording.length_ms)) * bars.length;
  return (
    <Slider
      aria-label={sound.wave}
      className={styles.wave ?? ""}
      minValue={0}
      maxValue={recording.length_ms}
      step={1000}
      value={Math.min(atMs, recording.length_ms)}
      onChange={onSeek}
    >
      <SliderTrack className={styles.track ?? ""}>
        <svg viewBox={`0 0 ${bars.length * 3} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden className={styles.bars}>
          {bars.map((peak, at) => {
            const height = Math.max(2, (peak / loudest) * HEIGHT);
            return (
              <rect
                key={at}
                className={at < heard ? styles.barHeard : styles.bar}
                x={at * 3}
                y={(HEIGHT - height) / 2}
                width="2"
                height={height}
              />
            );
          })}
        </svg>
        <SliderThumb className={styles.thumb ?? ""} aria-valuetext={clock(atMs)} />
      </SliderTrack>
    </Slider>
  );
}

/** As many bars as fit, each the loudest of its share; a flat line where the waveform is not known. */
function fewer(peaks: readonly number[]): number[] {
  if (peaks.length === 0) return Array.from({ length: BARS }, () => 0);
  const share = Math.max(1, Math.ceil(peaks.length / BARS));
  return Array.from({ length: Math.ceil(peaks.length / share) }, (_, at) => Math.max(...peaks.slice(at * share, (at + 1) * share)));
}
