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
  /* "22:00-06:00": whether a moment lies in these hours, over midnight too. */
  function isWithin(when, span) {
    if (!span) return false;
    const [from, to] = span.split("-");
    const now = hours(when);
    return from <= to ? from <= now && now < to : from <= now || now < to;
  }
  return { isWithin, hours, since, day: (when) => full.format(when) };
})();
