// Everything here only helps: each page works without it.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const on = (target, event, act) => target.addEventListener(event, act);

  // An error summary is where a person starts to read.
  const showErrors = (within) => {
    const summary = within.querySelector(".nhsuk-error-summary");
    if (summary) {
      summary.tabIndex = -1;
      summary.focus();
    }
  };
  showErrors(document);
  // Only a part of the page changed: reading goes on there.
  on(document, "htmx:afterSettle", (event) => {
    const calm = event.target.closest("[data-calm]");
    const told = document.querySelector("[data-told]");
    // How far something is moves no focus, and is said anew only when the words differ.
    if (calm && told) {
      if (told.textContent !== calm.dataset.calm) told.textContent = calm.dataset.calm;
      return;
    }
    document.getElementById("main").focus();
    showErrors(document);
  });

  // A page brought back from memory may show what belongs to somebody else by now.
  on(window, "pageshow", (event) => {
    if (event.persisted && !document.querySelector("[data-still]")) location.reload();
  });

  // Leaving at once: the page goes blank, and the next one stands in its place in the history.
  all("[data-leave]").forEach((link) =>
    on(link, "click", (event) => {
      event.preventDefault();
      document.body.hidden = true;
      location.replace(link.href);
    }));

  // Two presses in one second send a form once. No button is ever left dead.
  const guard = (event) => {
    const now = Date.now();
    if (now - Number(event.target.dataset.sentAt || 0) < 1000) {
      event.preventDefault();
      event.stopPropagation();
    } else event.target.dataset.sentAt = now;
  };
  document.addEventListener("submit", guard, true);

  // Shows what is typed without asking the server; what was typed stays.
  all("button[name=show]").forEach((button) => on(button, "click", (event) => {
    const field = document.getElementById("passphrase");
    if (!field) return;
    event.preventDefault();
    const seen = field.type === "password";
    field.type = seen ? "text" : "password";
    button.setAttribute("aria-pressed", seen);
    field.focus();
  }));

  // One minute before the time is up, it is said; then the screen is cleared, and what was typed goes to be kept.
  const left = Number(document.body.dataset.secondsLeft);
  const notice = document.querySelector("[data-time-left]");
  if (left && notice) {
    const stay = notice.querySelector("[data-stay]");
    let timers = [];
    const timeIsUp = () => {
      const posts = all("main form[method=post]");
      const form = posts.find((each) => all("textarea, input[type=text]", each).some((field) => field.value));
      const out = document.querySelector("form[action$='/sign-out']");
      if (!out) return;
      const going = document.createElement("input");
      going.type = "hidden";
      going.name = "was_for";
      going.value = form ? new URL(form.getAttribute("action"), location.href).pathname : location.pathname;
      (form || out).append(going);
      if (form) form.setAttribute("action", out.getAttribute("action"));
      HTMLFormElement.prototype.submit.call(form || out);
    };
    const count = (seconds) => {
      timers.forEach(clearTimeout);
      notice.hidden = true;
      timers = [
        setTimeout(() => (notice.hidden = false), (seconds - 60) * 1000),
        setTimeout(timeIsUp, seconds * 1000)
      ];
    };
    on(stay, "click", () =>
      fetch(stay.dataset.stay).then((answer) => answer.text()).then((text) => {
        const page = new DOMParser().parseFromString(text, "text/html");
        count(Number(page.body.dataset.secondsLeft) || 0);
      }));
    // A part of the page that came anew began the quiet time anew.
    on(document, "htmx:afterSettle", () => count(left));
    count(left);
  }

  all("[data-print]").forEach((button) => {
    button.hidden = false;
    on(button, "click", () => print());
  });

  // Reading aloud: only with a voice that lives on this device, so that no word leaves it.
  const speech = window.speechSynthesis;
  const button = document.querySelector("[data-read-aloud]");
  if (!speech || !button) return;
  const word = button.querySelector("span") || button;
  const start = word.textContent;
  const language = (element) => element.closest("[lang]").lang.toLowerCase().slice(0, 2);
  // A detail that is folded away is not read.
  const shown = (part) => (part.checkVisibility ? part.checkVisibility() : true) && part.innerText.trim();
  const note = document.querySelector("[data-no-voice]");
  const voice = (lang) => speech.getVoices().find((v) => v.localService && v.lang.toLowerCase().startsWith(lang));
  const reading = (yes) => {
    button.setAttribute("aria-pressed", yes);
    word.textContent = (yes && button.dataset.stop) || start;
  };
  const offer = () => {
    (button.closest("li") || button).hidden = button.hidden = !speech.getVoices().length;
  };
  offer();
  if (speech.addEventListener) on(speech, "voiceschanged", offer);
  on(window, "pagehide", () => speech.cancel());
  on(button, "click", () => {
    const busy = speech.speaking;
    speech.cancel();
    // Welsh is not read in an English voice: the page says in words that there is none.
    if (!voice(language(document.documentElement))) {
      note.hidden = false;
      return;
    }
    reading(!busy);
    if (busy) return;
    const leaves = "h1,h2,h3,p,li,dt,dd,label,legend,figcaption,th,td";
    const parts = all(leaves, document.querySelector("main"))
      .filter((part) => !part.querySelector(leaves) && shown(part) && voice(language(part)));
    parts.forEach((part, index) => {
      const said = new SpeechSynthesisUtterance(part.innerText);
      said.voice = voice(language(part));
      said.lang = said.voice.lang;
      if (index === parts.length - 1) said.onend = () => reading(false);
      speech.speak(said);
    });
    if (!parts.length) reading(false);
  });
})();
