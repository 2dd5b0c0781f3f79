/**
 * Why: a directory outlives versions of this package, and keys written by an earlier one may order
 * otherwise. Documents are EJSON and stay; their keys are written anew when the format differs.
 */
import { parseDocument } from '../values/ejson';
import { sortKeyOf } from './sort-key';
import type { Connection } from './sqlite';

/** To be raised whenever the key of any value, or the shape of an index table, changes. */
const format = 2;

const tablesLike = (connection: Connection, pattern: string): string[] => {
  const sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB ?";
  return connection.all(sql, [pattern]).map(([name]) => String(name));
};

/** Numbers and strings are their own keys; every other type of id is a blob. */
const renewIds = (connection: Connection, table: string): void => {
  const rows = connection.all(`SELECT seq, doc FROM ${table} WHERE typeof(id) = 'blob'`, []);
  for (const [seq = null, text] of rows) {
    const { _id } = parseDocument(String(text));
    connection.run(`UPDATE ${table} SET id = ? WHERE seq = ?`, [sortKeyOf(_id), seq]);
  }
};

/** Drops the indexes of another format, which are built again as they are declared. */
export const renewKeys = (connection: Connection): void => {
  if (connection.get('PRAGMA user_version', [])?.[0] === format) return;
  connection.atomically(() => {
    for (const table of tablesLike(connection, 'ix_[0-9]*')) {
      connection.exec(`DROP TABLE ${table}`);
    }
    connection.exec('DROP TABLE IF EXISTS indexes');
    for (const table of tablesLike(connection, 'docs_[0-9]*')) renewIds(connection, table);
    connection.exec(`PRAGMA user_version = ${format}`);
  });
};
