import { addPerson } from './deeds/add-person.ts';
import { changeSettings } from './deeds/change-settings.ts';
import { createUnit } from './deeds/create-unit.ts';
import { deleteView } from './deeds/delete-view.ts';
import { editPerson } from './deeds/edit-person.ts';
import { editUnit } from './deeds/edit-unit.ts';
import { grantRole } from './deeds/grant-role.ts';
import { invitePerson } from './deeds/invite-person.ts';
import { removeSecondFactor } from './deeds/remove-second-factor.ts';
import { revokeRole } from './deeds/revoke-role.ts';
import { saveView } from './deeds/save-view.ts';

/** Deeds on units, people, roles and settings, and on one's own views. The rights test walks this list. */
export const ADMIN_DEEDS = [
  createUnit,
  editUnit,
  addPerson,
  editPerson,
  grantRole,
  revokeRole,
  invitePerson,
  removeSecondFactor,
  changeSettings,
  saveView,
  deleteView,
] as const;
