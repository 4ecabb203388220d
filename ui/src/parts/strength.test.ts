import { describe, expect, it } from "vitest";
import { strengthOf } from "./strength";

describe("strengthOf", () => {
  it.each([
    ["", 0, 0],
    ["short", 0, 1],
    ["aaaaaaaaaaaa", 0, 1],
    ["password1234", 0, 1],
    ["mango tree 7", 2, 3],
    ["four quiet herons walk", 4, 4],
    ["நான்கு அமைதியான கொக்குகள்", 4, 4],
  ])("%s", (password, least, most) => {
    const strength = strengthOf(password);
    expect(strength, "the meter never praises what falls at once").toBeLessThanOrEqual(most);
    expect(strength, "nor scolds four ordinary words").toBeGreaterThanOrEqual(least);
  });
});
