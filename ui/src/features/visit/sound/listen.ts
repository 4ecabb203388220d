// The player of the recording that is shown, for the waveform and for every turn below it.

import { createContext, use, useSyncExternalStore } from "react";
import { Player, type Playing } from "./player";

const Context = createContext<Player | null>(null);

/** Tells everything below which recording is heard. */
export const PlayerProvider = Context;

/** The player, where there is sound. */
export function usePlayer(): Player | null {
  return use(Context);
}

const SILENT: Playing = { playing: false, atMs: 0, rate: 1, failed: false };
const never = () => () => undefined;

/** Where the player is. */
export function usePlaying(): Playing {
  const player = usePlayer();
  return useSyncExternalStore(player?.subscribe ?? never, player?.look ?? (() => SILENT));
}
