// Draws the screens once the host is known.

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { chooseHost } from "~/api/ask";
import { App } from "~/app/App";
import { findHost } from "~/platform";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

const ground = document.getElementById("desk");
if (ground) {
  const host = await findHost();
  chooseHost(host);
  createRoot(ground).render(
    <StrictMode>
      <App host={host} />
    </StrictMode>,
  );
}
