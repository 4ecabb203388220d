// Pages of a long list.

import { Button } from "~/kit/Button";
import layout from "~/kit/layout.module.css";
import { useWords } from "~/words";
import { PAGE } from "./find";

interface PagerProps {
  offset: number;
  more: boolean;
  onOffset: (offset: number) => void;
}

/** Goes on and back; nothing where all is shown. */
export function Pager({ offset, more, onOffset }: PagerProps) {
  const { desk } = useWords().claims;
  if (offset === 0 && !more) return null;
  return (
    <div className={layout.row}>
      <Button onPress={() => onOffset(Math.max(0, offset - PAGE))} isDisabled={offset === 0}>
        {desk.previous}
      </Button>
      <Button onPress={() => onOffset(offset + PAGE)} isDisabled={!more}>
        {desk.next}
      </Button>
    </div>
  );
}
