export * from './dataDirectory';
export * from './prepareDataDirectory';
