// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('forge_repositories', table => {
    table.comment('The repositories of the forge');
    table.increments('id').comment('The id in the API');
    table
      .string('storage_id', 36)
      .notNullable()
      .unique()
      .comment(
        'Name of the folder on disk; stays when the repository is renamed',
      );
    table
      .string('owner', 100)
      .notNullable()
      .comment('Name of a group or user of the catalog');
    table.string('name', 100).notNullable().comment('Name as it is shown');
    table
      .string('key', 201)
      .notNullable()
      .unique()
      .comment('owner/name in lower case, which makes names unique');
    table
      .string('owner_key', 100)
      .notNullable()
      .index()
      .comment('The owner in lower case');
    table.text('description').notNullable().comment('One sentence');
    table
      .boolean('private')
      .notNullable()
      .comment('Whether it is seen by its owners only');
    table
      .string('default_branch', 255)
      .notNullable()
      .comment('The branch that a clone starts with');
    table
      .boolean('empty')
      .notNullable()
      .comment('Whether nothing was pushed yet');
    table.bigInteger('size').notNullable().comment('Bytes on disk');
    table.string('created_at', 30).notNullable().comment('ISO 8601');
    table
      .string('updated_at', 30)
      .notNullable()
      .comment('ISO 8601; the last push or change of a setting');
  });

  await knex.schema.createTable('forge_tokens', table => {
    table.comment('Personal access tokens for git clients');
    table.string('id', 36).primary().comment('The id in the API');
    table
      .string('user_ref', 255)
      .notNullable()
      .index()
      .comment('Entity ref of the person whom it stands for');
    table.string('name', 100).notNullable().comment('What the person calls it');
    table.string('scope', 10).notNullable().comment('read or write');
    table
      .string('hash', 64)
      .notNullable()
      .unique()
      .comment('SHA-256 of the secret, in hex; the secret is kept nowhere');
    table.string('created_at', 30).notNullable().comment('ISO 8601');
    table.string('expires_at', 30).notNullable().comment('ISO 8601');
    table
      .string('last_used_at', 30)
      .comment('ISO 8601, to the minute; null before the first use');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('forge_tokens');
  await knex.schema.dropTable('forge_repositories');
};
