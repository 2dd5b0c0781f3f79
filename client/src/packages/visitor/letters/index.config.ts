export default definePageConfig({ navigationBarTitleText: '给我的留言' });
