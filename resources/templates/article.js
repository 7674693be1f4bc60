"use strict";
const fold = (text) => text.normalize("NFKD").toLowerCase()
  .replace(/[\p{M}\u0640]/gu, "").replace(/[\u0649]/g, "\u064a").replace(/[\u0629]/g, "\u0647").replace(/[\u0671]/g, "\u0627");
const passages = [...document.querySelectorAll("section")].map((section) => [section, fold(section.textContent)]);
document.getElementById("filter").addEventListener("input", (event) => {
  const words = fold(event.target.value).split(/\s+/).filter(Boolean);
  for (const [section, text] of passages) section.hidden = !words.every((word) => text.includes(word));
});
