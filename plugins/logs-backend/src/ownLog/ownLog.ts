/** The label `service` of the portal's own log: the component that describes its backend. */
export const OWN_LOG = 'portico-backend';
