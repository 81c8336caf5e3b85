// Reads calendar files with ical.js, the library of Thunderbird and Nextcloud, and prints what a
// user would see as JSON, one list entry a file: node read_ics.mjs a.ics b.ics
// Time zones are taken from the files alone; a zone that a file does not tell gives a floating time.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

function instant(component, name) {
  const time = component.getFirstPropertyValue(name);
  if (!time) return null;
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) return `floating ${time.toString()}`;
  return new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z");
}

function facts(component) {
  const value = (name) => component.getFirstPropertyValue(name);
  return {
    uid: value("uid"),
    start: instant(component, "dtstart"),
    end: instant(component, "dtend"),
    sequence: value("sequence"),
    status: value("status"),
    summary: value("summary") ?? "",
    location: value("location") ?? "",
    description: value("description") ?? "",
    categories: component.getFirstProperty("categories")?.getValues() ?? [],
    transparent: value("transp") === "TRANSPARENT",
    properties: component.getAllProperties().map((property) => property.name).sort(),
  };
}

function calendar(path) {
  ICAL.TimezoneService.reset();
  const root = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8")));
  for (const zone of root.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  return {
    name: root.getFirstPropertyValue("name"),
    description: root.getFirstPropertyValue("description"),
    properties: root.getAllProperties().map((property) => property.name).sort(),
    events: root.getAllSubcomponents("vevent").map(facts),
  };
}

console.log(JSON.stringify(process.argv.slice(2).map(calendar)));
