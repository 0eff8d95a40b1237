/** The smallest useful entity file, for people to copy. */
export const exampleEntity = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: my-service
  description: What it does, in one sentence
spec:
  type: service
  lifecycle: production
  owner: my-team
`;
