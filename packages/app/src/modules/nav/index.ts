export { LogoFull } from './LogoFull';
export { navModule } from './navModule';
