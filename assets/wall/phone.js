/* The phone's page without loading it anew: an order is sent, and what stands is asked every second.
   Without this script the same form does the same. */
"use strict";

(() => {
  const AGAIN = 1000;
  const form = () => document.querySelector("form[method=post]");
  if (!form()) return;
  let latest = 0;

  /* An answer that was overtaken by a later one is old. */
  async function load(options) {
    const mine = ++latest;
    try {
      const answer = await fetch(form().action, { ...options, cache: "no-store" });
      const text = await answer.text();
      if (mine === latest) put(new DOMParser().parseFromString(text, "text/html"));
    } catch (error) {
      console.info("remote", error.name); // asked again in a second
    }
  }

  function put(page) {
    const [old, fresh] = [document, page].map((item) => item.querySelector("main"));
    if (!fresh || old.innerHTML === fresh.innerHTML) return;
    const pressed = document.activeElement && document.activeElement.value;
    old.replaceWith(fresh);
    for (const button of document.querySelectorAll("button"))
      if (pressed && button.value === pressed) button.focus();
  }

  document.addEventListener("submit", (event) => {
    if (!event.submitter || event.target !== form()) return;
    event.preventDefault();
    const body = new URLSearchParams({ order: event.submitter.value });
    load({ method: "POST", body });
  });

  setInterval(() => form() && !document.hidden && load({}), AGAIN);
})();
