/** Which of Adobe Commerce's generations a shop is of, and how its tables begin. */
export interface AdobeEdition {
  /** 1: Magento Enterprise before 1.11, with the names of that time. */
  version: 1 | 2
  prefix: string
}

/** What the tables of an edition are called, by the names of Adobe Commerce 2. */
export function tablesOf({ version, prefix }: AdobeEdition) {
  const invitation = version === 1 ? "enterprise_invitation" : "magento_invitation"
  const core = version === 1 ? "core_" : ""
  return {
    invitation: `${prefix}${invitation}`,
    history: `${prefix}${invitation}_status_history`,
    track: `${prefix}${invitation}_track`,
    customer: `${prefix}customer_entity`,
    group: `${prefix}customer_group`,
    store: `${prefix}${core}store`,
    website: `${prefix}${core}${version === 1 ? "website" : "store_website"}`,
    setting: `${prefix}core_config_data`,
  }
}

/** What the column of an invitation's date is called. */
export function dateColumn({ version }: AdobeEdition): string {
  return version === 1 ? "date" : "invitation_date"
}

/**
 * The tables of an edition, as far as the import looks. Foreign keys are left out: real shops have
 * lost rows in ways that these forbid.
 */
export function schemaOf(edition: AdobeEdition): string {
  const tables = tablesOf(edition)
  const date = dateColumn(edition)
  const names =
    edition.version === 1 ? "" : "firstname varchar(255) NULL, lastname varchar(255) NULL,"
  return `
    CREATE TABLE ${tables.website} (
      website_id smallint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
      code varchar(32) NULL, name varchar(64) NULL, sort_order smallint unsigned NOT NULL DEFAULT 0,
      default_group_id smallint unsigned NOT NULL DEFAULT 0, is_default smallint unsigned DEFAULT 0,
      UNIQUE KEY (code));
    CREATE TABLE ${tables.store} (
      store_id smallint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
      code varchar(32) NULL, website_id smallint unsigned NOT NULL DEFAULT 0,
      group_id smallint unsigned NOT NULL DEFAULT 0, name varchar(255) NOT NULL,
      sort_order smallint unsigned NOT NULL DEFAULT 0, is_active smallint unsigned NOT NULL DEFAULT 0,
      UNIQUE KEY (code));
    CREATE TABLE ${tables.group} (
      customer_group_id smallint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
      customer_group_code varchar(32) NOT NULL, tax_class_id int unsigned NOT NULL DEFAULT 0);
    CREATE TABLE ${tables.customer} (
      entity_id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
      website_id smallint unsigned NULL, email varchar(255) NULL, ${names}
      group_id smallint unsigned NOT NULL DEFAULT 0,
      created_at timestamp NOT NULL DEFAULT current_timestamp(), KEY (email), KEY (website_id));
    CREATE TABLE ${tables.setting} (
      config_id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
      scope varchar(8) NOT NULL DEFAULT 'default', scope_id int NOT NULL DEFAULT 0,
      path varchar(255) NOT NULL DEFAULT 'general', value text NULL,
      UNIQUE KEY (scope, scope_id, path));
    CREATE TABLE ${tables.invitation} (
      invitation_id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
      customer_id int unsigned NULL, ${date} timestamp NULL DEFAULT NULL, email varchar(255) NULL,
      referral_id int unsigned NULL, protection_code varchar(32) NULL,
      signup_date timestamp NULL DEFAULT NULL, store_id smallint unsigned NOT NULL,
      group_id smallint unsigned NULL, message text NULL,
      status varchar(8) NOT NULL DEFAULT 'new',
      KEY (customer_id), KEY (referral_id), KEY (store_id), KEY (group_id));
    CREATE TABLE ${tables.history} (
      history_id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
      invitation_id int unsigned NOT NULL, ${date} timestamp NULL DEFAULT NULL,
      status varchar(8) NOT NULL DEFAULT 'new', KEY (invitation_id));
    CREATE TABLE ${tables.track} (
      track_id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
      inviter_id int unsigned NOT NULL DEFAULT 0, referral_id int unsigned NOT NULL DEFAULT 0,
      UNIQUE KEY (inviter_id, referral_id), KEY (referral_id));`
}
