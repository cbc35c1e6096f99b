// Validators made from OpenAPI 3.0 and Swagger 2.0 documents, and from our contracts.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import addFormats from "ajv-formats";
import Ajv2020 from "ajv/dist/2020.js";
import { parse } from "yaml";

const newAjv = (options) => {
  const ajv = new Ajv2020.default({ allErrors: false, ...options });
  addFormats.default(ajv);
  return ajv;
};

/** A check a class of a contract: `null`, or what is wrong. */
export function contract(file) {
  const schema = JSON.parse(readFileSync(file, "utf8"));
  const ajv = newAjv({ strict: true, strictRequired: true, strictTypes: "log" });
  ajv.addSchema(schema);
  return (name) => checked(ajv, ajv.compile({ $ref: `${schema.$id}#/$defs/${name}` }));
}

/** Every document of a folder that names classes: file, title, version, and a check for each of its classes. */
export function published(folder) {
  return readdirSync(folder)
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .sort()
    .flatMap((file) => {
      const document = parse(readFileSync(path.join(folder, file), "utf8"));
      const classes = document?.components?.schemas ?? document?.definitions;
      if (classes === undefined) return [];
      const { title, version } = document.info;
      return [{ file, title, version, classes: Object.keys(classes), check: checks(classes) }];
    });
}

/**
 * JSON Schema 2020-12 of the classes. Documents leave every object open; here a property that its class does not have is
 * refused, because a name that nobody reads is a mistake. So each class is there twice: as it is, for others to be made of
 * it, and with an exclamation mark as a value.
 */
function checks(classes) {
  const ajv = newAjv({ strict: false, logger: false });
  const parts = Object.entries(classes).map(([name, schema]) => [name, converted(schema)]);
  const whole = Object.entries(classes).map(([name, schema]) => [`${name}!`, value(name, schema)]);
  ajv.addSchema({ $id: "document", $defs: Object.fromEntries([...parts, ...whole]) });
  return (name) => checked(ajv, ajv.compile(target(`${name}!`)));
}

function checked(ajv, validate) {
  return (one) => (validate(one) ? null : ajv.errorsText(validate.errors));
}

const nameOf = (ref) => ref.split("/").at(-1);
const target = (name) => ({ $ref: `document#/$defs/${name}` });

/** A value of a class: of the one that `@type` names where it stands for several. */
function value(name, { discriminator, oneOf }) {
  const closed = { ...target(name), unevaluatedProperties: false };
  const choices = Object.entries(discriminator?.mapping ?? {}).map(([type, ref]) => [type, nameOf(ref)]);
  const others = choices.filter(([, one]) => one !== name);
  if (others.length === 0) return closed;
  const is = (type) => ({ required: ["@type"], properties: { "@type": { const: type } } });
  return {
    allOf: others.map(([type, one]) => ({ if: is(type), then: target(`${one}!`) })),
    ...(oneOf
      ? { required: ["@type"], properties: { "@type": { enum: choices.map(([type]) => type) } } }
      : { if: { not: { anyOf: others.map(([type]) => is(type)) } }, then: closed }),
  };
}

/** A schema of OpenAPI 3.0 as one of 2020-12. In an `allOf` a class is a part and stays open. */
function converted(schema, part = false) {
  if (typeof schema !== "object" || schema === null) return schema;
  if (schema.$ref) return target(part ? nameOf(schema.$ref) : `${nameOf(schema.$ref)}!`);
  const made = {};
  for (const [key, given] of Object.entries(schema)) {
    if (PROSE.has(key) || key.startsWith("x-")) continue;
    if (key === "properties")
      made.properties = Object.fromEntries(Object.entries(given).map(([name, one]) => [name, converted(one)]));
    else if (key === "items" || key === "not" || key === "additionalProperties") made[key] = converted(given);
    // What `@type` chooses is checked where the class is a value.
    else if (key === "oneOf" && schema.discriminator) made.anyOf = given.map((one) => converted(one, true));
    else if (key === "allOf" || key === "oneOf" || key === "anyOf")
      made[key] = given.map((one) => converted(one, true));
    else made[key] = given;
  }
  // Flags in 3.0, bounds since.
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ]) {
    if (typeof made[flag] !== "boolean") continue;
    if (made[flag]) made[flag] = made[bound];
    else delete made[flag];
    if (flag in made) delete made[bound];
  }
  if (schema.nullable && made.type) made.type = [made.type, "null"];
  if (schema.nullable && made.enum) made.enum = [...made.enum, null];
  return made;
}

const PROSE = new Set(["nullable", "discriminator", "example", "xml", "externalDocs", "deprecated", "description"]);
