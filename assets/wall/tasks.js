/* One timer for everything a wall does later, so that nothing piles up in months. A task is known
   by its name: to set it again replaces it. */
"use strict";

window.wallTasks = (() => {
  const tasks = new Map();
  let timer = 0;

  function later(name, wait, run) {
    tasks.set(name, { due: performance.now() + wait, run });
    arm();
  }

  function arm() {
    clearTimeout(timer);
    const due = Math.min(...Array.from(tasks.values(), (task) => task.due));
    if (due < Infinity) timer = setTimeout(fire, Math.max(0, due - performance.now()));
  }

  function fire() {
    const now = performance.now();
    for (const [name, task] of Array.from(tasks)) {
      if (task.due > now) continue;
      tasks.delete(name);
      try {
        task.run();
      } catch (error) {
        console.error(name, error); // one part's fault must not stop the others
      }
    }
    arm();
  }

  const left = (name) => (tasks.has(name) ? tasks.get(name).due - performance.now() : 0);
  return { later, left, has: (name) => tasks.has(name), drop: (name) => tasks.delete(name) };
})();
