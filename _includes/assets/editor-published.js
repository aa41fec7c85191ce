// A published article's page: nothing typed is lost, by the same means as on a draft's. Plain forms do the same.
import { form } from './editor/form.js'
import { offerKept } from './editor/keep.js'
import { noticeTyping, save } from './editor/save.js'

form.noValidate = true
form.addEventListener('input', noticeTyping)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void save()
})
offerKept()
noticeTyping()
