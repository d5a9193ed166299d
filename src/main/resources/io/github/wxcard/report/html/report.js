"use strict";

// The page reads well without this: it filters findings, and opens a rule's page beside them.
(() => {
  const form = document.getElementById("filter");
  const beside = document.getElementById("beside");
  const page = document.getElementById("beside-page");
  const close = document.getElementById("close");
  let opener = null;

  const openRule = (link) => {
    const rule = document.getElementById(link.hash.slice(1));
    if (!rule) {
      return false;
    }
    page.replaceChildren(...rule.cloneNode(true).childNodes);
    page.scrollTop = 0;
    beside.hidden = false;
    opener = link;
    close.focus({ preventScroll: true });
    return true;
  };

  const closeRule = () => {
    beside.hidden = true;
    if (opener) {
      opener.focus({ preventScroll: true });
    }
  };

  document.addEventListener("click", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    const link = event.target.closest("a.rule");
    if (plain && link && openRule(link)) {
      event.preventDefault();
    }
  });
  close.addEventListener("click", closeRule);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !beside.hidden) {
      closeRule();
    }
  });

  if (!form) {
    return;
  }
  const files = [...document.querySelectorAll(".file")].map((section) => ({
    section,
    findings: [...section.querySelectorAll(".finding")].map((element) => ({ element, text: null })),
  }));
  const all = files.reduce((sum, file) => sum + file.findings.length, 0);

  const textOf = (finding, file) => {
    finding.text ??= (file.section.getAttribute("aria-label") + " " + finding.element.textContent).toLowerCase();
    return finding.text;
  };

  const filter = () => {
    const wanted = new FormData(form);
    const levels = new Set(wanted.getAll("level"));
    const rule = wanted.get("rule");
    const text = wanted.get("text").trim().toLowerCase();
    let shown = 0;
    for (const file of files) {
      let inFile = 0;
      for (const finding of file.findings) {
        const { level, rule: itsRule } = finding.element.dataset;
        const fits =
          levels.has(level) && (!rule || itsRule === rule) && (!text || textOf(finding, file).includes(text));
        finding.element.hidden = !fits;
        inFile += fits ? 1 : 0;
      }
      file.section.hidden = inFile === 0;
      shown += inFile;
    }
    document.getElementById("shown").value = form.dataset.shown.replace("{0}", shown).replace("{1}", all);
  };

  // A link to a finding shows it, whatever is filtered.
  const showTarget = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]") && target.closest(".file")) {
      form.reset();
      filter();
      target.scrollIntoView();
    }
  };

  let waiting = 0;
  const filterSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 150);
  };
  form.addEventListener("input", filterSoon);
  form.addEventListener("change", filterSoon);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  addEventListener("hashchange", showTarget);
  form.hidden = false;
  filter();
})();
