import type { Field, Schema, Topic } from './Schema.ts';

function compareFields(path: string, old: Field, now: Field): string[] {
  const problems: string[] = [];
  if (old.type !== now.type)
    problems.push(`${path} was ${old.type}, is ${now.type}`);
  if (!old.optional && now.optional)
    problems.push(`${path} may now be missing`);
  const lost = (old.values ?? []).filter(one => !now.values?.includes(one));
  if (lost.length && now.values) {
    problems.push(`${path} can no longer be ${lost.join(', ')}`);
  }
  if (old.fields && now.fields) {
    problems.push(...compareSchemas(`${path}[]`, old.fields, now.fields));
  }
  return problems;
}

function compareSchemas(path: string, old: Schema, now: Schema): string[] {
  const changed = Object.entries(old).flatMap(([name, field]) => {
    const here = `${path}.${name}`;
    return now[name]
      ? compareFields(here, field, now[name])
      : [`${here} is gone`];
  });
  // Events of last week, which are still on the topic, do not have it
  const added = Object.keys(now).filter(
    name => !old[name] && !now[name].optional,
  );
  return [
    ...changed,
    ...added.map(name => `${path}.${name} is new, and not optional`),
  ];
}

/**
 * What would break readers of a topic: none of them knows the new schemas yet,
 * and events written with the old ones are kept for thirty days.
 */
export function checkCompatibility(old: Topic, now: Topic): string[] {
  return Object.entries(old).flatMap(([type, schema]) =>
    now[type] ? compareSchemas(type, schema, now[type]) : [`${type} is gone`],
  );
}
