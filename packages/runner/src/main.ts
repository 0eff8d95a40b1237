import { closeInherited } from './closeInherited';
import { runMain } from './runMain';

closeInherited();

void runMain(process.env).then(code => process.exit(code));
