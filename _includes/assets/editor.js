// A draft's page: nothing typed is lost, and saving, pasting and pictures need no other page. Plain forms do the same.
import { form, isOfFile } from './editor/form.js'
import { offerKept } from './editor/keep.js'
import { saveBefore } from './editor/leave.js'
import { watchDocumentFile } from './editor/paste-file.js'
import { watchPasting } from './editor/paste.js'
import { watchPictures } from './editor/pictures.js'
import { lookSoon } from './editor/preview.js'
import { noticeTyping, save } from './editor/save.js'
import { addToolbar } from './editor/toolbar.js'

form.noValidate = true
addToolbar()
watchPictures()
watchPasting()
watchDocumentFile()
form.addEventListener('input', ({ target }) => {
  if (isOfFile(target.name ?? '')) return
  noticeTyping()
  lookSoon()
})
form.addEventListener('submit', (event) => {
  const { submitter } = event
  if (submitter?.closest('.editor-files')) return void saveBefore(event)
  event.preventDefault()
  if (submitter?.formTarget) lookSoon(0)
  else void save(submitter?.name === 'ready')
})
document.querySelector('.editor-settled')?.addEventListener('submit', saveBefore)
offerKept()
noticeTyping()
