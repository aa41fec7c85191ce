/** The report's own page: no other file, nothing from other hosts. Choices stay in the browser until they are saved. */
export const reportHead = `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bài đã nhập: xem lại</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 80rem; margin: auto; padding: 1rem }
details { border-bottom: 1px solid #ccc; padding: .5rem 0 }
details > div { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: #f6f6f4; padding: .75rem; max-height: 40rem; overflow: auto }
summary b { display: inline-block; min-width: 7rem }
.cannot b { color: #a00 } .look b { color: #850 } .sure b { color: #060 }
</style>
</head>
<body>
<h1>Bài đã nhập: xem lại</h1>
<p>Bài cần xem nhất đứng đầu. Đánh dấu “Bỏ bài này” cho bài không nên nhập, rồi bấm nút dưới đây và đặt tệp tải về cạnh trang này: lần nhập sau sẽ bỏ các bài ấy.</p>
<p><button type="button">Lưu quyết định</button></p>
`

export const reportTail = `<script>
const name = 'nhap-bai:' + location.pathname
const choices = JSON.parse(localStorage.getItem(name) ?? '{}')
for (const box of document.querySelectorAll('input')) {
  const { file } = box.closest('details').dataset
  box.checked = choices[file] === box.value
  box.addEventListener('change', () => {
    if (box.checked) choices[file] = box.value
    else delete choices[file]
    for (const other of box.closest('p').querySelectorAll('input')) other.checked = choices[file] === other.value
    localStorage.setItem(name, JSON.stringify(choices))
  })
}
document.querySelector('button').addEventListener('click', () => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(choices, null, 1)], { type: 'application/json' }))
  link.download = decodeURIComponent(location.pathname.split('/').at(-1)) + '.json'
  link.click()
})
</script>
</body>
</html>
`
