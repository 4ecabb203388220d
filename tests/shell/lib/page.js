// What a person does on a page: reads, presses, fills in. Things are found by the names that a screen
// reader would say.

import { until } from "./processes.js";

/** A text as XPath writes it. */
function quoted(text) {
  const parts = text.split('"').map((part) => `"${part}"`);
  return parts.length === 1 ? parts[0] : `concat(${parts.join(", '\"', ")})`;
}

/** A button's name: one of its texts (a key may stand beside it), or what is only read out. */
const says = (text) => `.//text()[normalize-space(.)=${quoted(text)}] or @aria-label=${quoted(text)}`;

/** The doings of a person on the page that a driver drives. */
export function person(page) {
  const first = async (xpath) => (await page.find(xpath))[0];
  const reads = () => page.run("return document.body.innerText");
  const shown = async (what, xpath) => {
    try {
      return await until(`the page shows ${what}`, () => first(xpath));
    } catch (error) {
      throw new Error(`${error.message}; it shows:\n${await reads()}`);
    }
  };
  const field = async (label) => {
    const named = `//label[starts-with(normalize-space(.), ${quoted(label)})]/@for`;
    return shown(`the field ${label}`, `//*[self::input or self::textarea][@id=${named} or @aria-label=${quoted(label)}]`);
  };
  return {
    page,
    /** Waits until a text is there. */
    sees: (text) => shown(`“${text}”`, `//body//*[text()[contains(normalize-space(.), ${quoted(text)})]]`),
    /** Whether a text is there now. */
    finds: async (text) => (await reads()).includes(text),
    press: async (name) => {
      const button = `//button[(${says(name)}) and not(@disabled)]`;
      await page.click(await shown(`the button ${name}`, button));
    },
    fill: async (label, text) => {
      const id = await field(label);
      await page.select(id);
      await page.type(id, text);
    },
    /** The items of a list. */
    items: async (label) => {
      await shown(`the list ${label}`, `//ol[@aria-label=${quoted(label)}]/li`);
      return page.run("return [...document.querySelectorAll('ol[aria-label=\"' + arguments[0] + '\"] > li')].map((item) => item.innerText)", label);
    },
  };
}
