// What a browser has and jsdom has not.

import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

vi.stubGlobal("CSS", { escape: (text: string) => text.replaceAll(/[^\w-]/g, (sign) => `\\${sign}`) });

// A busy machine is slow, not wrong: what comes late is waited for.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
