/** A stream selector of LogQL, such as `{service="orders", env="prod"}`. Without it: `{service="<name of the entity>"}`. */
export const LOGS_SELECTOR_ANNOTATION = 'portico.dev/logs-selector';
