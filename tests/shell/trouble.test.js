// What the window says when it cannot have the clinic's folder.

import { NADI, inPlace, open } from "./lib/desk.js";
import { end } from "./lib/processes.js";

inPlace("a folder that another Nadi has open is said, and tried again", async (here) => {
  const other = here.start(NADI, ["serve", "--profile", here.profile]);
  await other.firstLine;
  const desk = await open(here);
  await desk.sees("already open");
  await end(other);
  await desk.press("Try again");
  await desk.sees("Set up your clinic");
  await desk.page.close();
});
