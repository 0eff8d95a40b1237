export * from './dataDirectory';
export * from './prepareDataDirectory';
export * from './workDirectory';
