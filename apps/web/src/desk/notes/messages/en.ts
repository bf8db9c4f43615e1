export default {
  title: 'Notes',
  text: 'For colleagues only: shoppers never see them.',
  none: 'Nobody has noted anything yet.',
  new: 'New note',
  save: 'Save the note',
  by: '{name}, {time}',
  edited: 'changed',
  edit: 'Change this note',
  remove: 'Remove this note',
  change: 'Note',
  saveChange: 'Save',
  leave: 'Leave it as it was',
} as const;
