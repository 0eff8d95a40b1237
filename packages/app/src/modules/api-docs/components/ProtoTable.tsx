import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

type ProtoTableProps = {
  /** The anchor that links to this type point at. */
  id?: string;
  name: string;
  comment: string;
  columns: string[];
  rows: { key: string; cells: ReactNode[] }[];
};

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(4), overflowX: 'auto' },
  table: { minWidth: 720, marginTop: theme.spacing(1) },
  name: { fontFamily: 'var(--bui-font-monospace)' },
}));

/** One service, message or enum: its name, its comment and a table of its parts. */
export const ProtoTable = ({
  id,
  name,
  comment,
  columns,
  rows,
}: ProtoTableProps) => {
  const classes = useStyles();
  return (
    // It scrolls sideways on a phone, and the keyboard has to reach it there.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section id={id} className={classes.root} aria-label={name} tabIndex={0}>
      <Typography variant="h6" component="h3" className={classes.name}>
        {name}
      </Typography>
      {comment && <Typography color="textSecondary">{comment}</Typography>}
      <Table size="small" className={classes.table}>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>{column}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={row.key}>
              {row.cells.map((cell, index) => (
                <TableCell key={columns[index]}>{cell}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
};
