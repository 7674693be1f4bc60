"use strict";
const fold = (text) => text.normalize("NFKD").toLowerCase()
  .replace(/[\p{M}\u0640]/gu, "").replace(/[\u0649]/g, "\u064a").replace(/[\u0629]/g, "\u0647").replace(/[\u0671]/g, "\u0627");
const passages = [...document.querySelectorAll("section")].map((section) => [section, fold(section.textContent)]);
const [filter, label, starred] = ["filter", "label", "starred"].map((id) => document.getElementById(id));
const show = () => {
  const words = fold(filter.value).split(/\s+/).filter(Boolean);
  for (const [section, text] of passages) {
    const fits = !label.value || section.dataset.label === label.value;
    section.hidden = !(fits && (!starred.checked || "star" in section.dataset) && words.every((word) => text.includes(word)));
  }
};
for (const control of [filter, label, starred]) control.addEventListener("input", show);
