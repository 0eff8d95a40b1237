import { runMain } from './runMain';

void runMain(process.env).then(code => process.exit(code));
