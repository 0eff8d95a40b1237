import '@backstage/ui/css/styles.css';
import '@fontsource-variable/inter';
import ReactDOM from 'react-dom/client';
import app from './App';

ReactDOM.createRoot(document.getElementById('root')!).render(app.createRoot());
