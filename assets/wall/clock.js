/* Times in the city's zone, whatever the machine of the wall is set to. */
"use strict";

window.wallClock = (() => {
  const format = (parts) =>
    new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", ...parts });
  const time = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const date = format({ month: "long", day: "numeric" });
  const full = format({ year: "numeric", month: "long", day: "numeric", weekday: "short" });

  const hours = (when) => time.format(when);
  const isToday = (when) => date.format(when) === date.format(new Date());
  const since = (when) => (isToday(when) ? hours(when) : `${date.format(when)} ${hours(when)}`);
  return { hours, since, day: (when) => full.format(when) };
})();
