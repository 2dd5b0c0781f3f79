export default definePageConfig({ navigationBarTitleText: '楼宇党小组' });
