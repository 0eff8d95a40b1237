export * from './testUtils/ContractHost';
export * from './testUtils/describeProvider';
