import { AppConfig } from '@backstage/config';
import { ConfigSchemaTree } from './ConfigSchemaTree';
import { nearest } from './nearest';

/** One warning for each key that no installed package knows, by file. */
export function describeUndeclaredKeys(
  tree: ConfigSchemaTree,
  configs: readonly AppConfig[],
): string[] {
  return configs.flatMap(({ data, context }) =>
    tree.walk(data).undeclared.map(({ parent, key, siblings }) => {
      const prefix = parent ? `${parent}.` : '';
      const meant = nearest(key, siblings);
      const question = meant ? ` – did you mean '${prefix}${meant}'?` : '';
      return `unknown config key '${prefix}${key}' in ${context}${question}`;
    }),
  );
}
