// Shows only the rows in one state. Without it every row is shown and readable.
for (const bar of document.querySelectorAll(".filter")) {
  const section = bar.closest("section");
  const rows = [...section.querySelectorAll("[data-tags]")];
  const buttons = [...bar.querySelectorAll("button")];
  const said = bar.querySelector("[data-said]");
  const empty = section.querySelector(".nothing-left");
  const choose = (want) => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = want !== "" && !row.dataset.tags.split(" ").includes(want);
      shown += row.hidden ? 0 : 1;
    }
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.want === want));
    if (empty) empty.hidden = shown > 0 || rows.length === 0;
    said.textContent = want === "" ? "" : said.dataset.said.replace("{shown}", shown).replace("{total}", rows.length);
  };
  for (const button of buttons) button.addEventListener("click", () => choose(button.dataset.want));
  // A link to a claim that the filter hides must still lead somewhere.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.hidden) { choose(""); target.scrollIntoView(); }
  });
  if (rows.length > 1) bar.hidden = false;
}
