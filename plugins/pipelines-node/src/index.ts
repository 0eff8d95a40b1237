export * from './extensionPoint';
export * from './PipelineProvider';
